/** Utilities: archives, dates by Java's letters, CSV, texts with marks, sleep. */
import { gunzipSync, gzipSync } from 'node:zlib';
import { contentTypeOfName } from '../blob/content-types';
import { textOrNull } from '../blob/blob';
import { Instant, ServiceError, type HostValue } from '../border/service-object';
import { signatureMismatch } from '../border/signatures';
import { csvRows } from './csv';
import { formatJavaDate } from './java-date-format';
import { parseJavaDate } from './java-date-parse';
import { formatted, type Filling } from './printf';
import { shownValue } from './shown-value';
import { UtilitiesBase } from './utilities-base';
import { unzipped, zipped, type ZipEntry } from './zip';

export type { SleepingRun } from './utilities-base';

const LONGEST_SLEEP = 300_000;
const GZIP = 'application/x-gzip';
const ZIP = 'application/zip';

export class UtilitiesService extends UtilitiesBase {
  formatDate(date: HostValue, timeZone: HostValue, format: HostValue): HostValue {
    if (!(date instanceof Instant) || typeof timeZone !== 'string' || typeof format !== 'string') {
      throw signatureMismatch('Utilities.formatDate', [date, timeZone, format]);
    }
    if (Number.isNaN(date.milliseconds)) throw new ServiceError('Invalid argument: date');
    return inGooglesWords(() => formatJavaDate(date.milliseconds, timeZone, format));
  }

  parseDate(date: HostValue, timeZone: HostValue, format: HostValue): HostValue {
    const text = String(date);
    const moment = inGooglesWords(() => parseJavaDate(text, String(timeZone), String(format), this.execution.now()));
    if (moment === null) throw new ServiceError(`Unparseable date: "${text}"`);
    return new Instant(moment);
  }

  formatString(template: HostValue, ...values: HostValue[]): HostValue {
    const fillings = values.map((value): Filling =>
      typeof value === 'number' || typeof value === 'boolean' ? value : shownValue(value, this.execution),
    );
    return formatted(String(template), fillings);
  }

  sleep(milliseconds: HostValue): HostValue {
    if (Number(milliseconds) > LONGEST_SLEEP || Number(milliseconds) < 0)
      throw new ServiceError('Invalid argument: milliseconds');
    this.run.sleep(Number(milliseconds));
    return undefined;
  }

  getUuid(): HostValue {
    const hex = Array.from({ length: 32 }, () => Math.floor(this.random() * 16).toString(16));
    hex[12] = '4';
    hex[16] = ((parseInt(hex[16] ?? '0', 16) & 3) | 8).toString(16);
    return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  }

  parseCsv(csv: HostValue, delimiter: HostValue = ','): HostValue {
    return csvRows(String(csv), String(delimiter));
  }

  gzip(blob: HostValue, name?: HostValue): HostValue {
    const { bytes, name: own } = this._contentOf(blob);
    const packed = gzipSync(bytes);
    return this._blob(packed, GZIP, textOrNull(name) ?? (own === null ? 'archive.gz' : `${own}.gz`));
  }

  ungzip(blob: HostValue): HostValue {
    const { bytes, contentType, name } = this._typedContentOf(blob);
    if (contentType !== GZIP && contentType !== 'application/gzip') throw new ServiceError('Invalid argument');
    const inner = name?.replace(/\.gz$/, '') ?? null;
    return this._blob(
      unpacked(() => gunzipSync(bytes), 'Could not decompress gzip.'),
      contentTypeOfName(inner),
      inner,
    );
  }

  zip(blobs: HostValue, name?: HostValue): HostValue {
    const entries = (blobs as readonly HostValue[]).map((blob): ZipEntry => {
      const content = this._contentOf(blob);
      if (content.name === null) throw new ServiceError('Blob object must have non-null name for this operation.');
      return { name: content.name, bytes: content.bytes };
    });
    const [twice] = entries.filter(({ name: one }, index) => entries.findIndex((other) => other.name === one) < index);
    if (twice) throw new ServiceError(`Duplicate entry: ${twice.name}`);
    return this._blob(zipped(entries, this.execution.now()), ZIP, textOrNull(name) ?? 'archive.zip');
  }

  /** Folders of the archive are no files of it. */
  unzip(blob: HostValue): HostValue {
    const { bytes, contentType } = this._typedContentOf(blob);
    if (contentType !== ZIP && contentType !== 'application/x-zip-compressed')
      throw new ServiceError('Invalid argument');
    const files = unpacked(() => unzipped(bytes)).filter(({ name }) => !name.endsWith('/'));
    return files.map(({ name, bytes: content }) => this._blob(content, contentTypeOfName(name), name));
  }
}

/** Java's complaints about a pattern. */
function inGooglesWords<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof RangeError ? new ServiceError(error.message) : error;
  }
}

/** @throws ServiceError where the bytes are no archive of the kind */
function unpacked<T>(work: () => T, refusal = 'Invalid argument'): T {
  try {
    return work();
  } catch {
    throw new ServiceError(refusal);
  }
}
