/** Items that ask nothing: headings, pages, pictures, films. */
import { blobOf, BlobService } from '../blob/blob';
import { enumValue, nameOfEnum } from '../border/enums';
import { ServiceError, type HostValue } from '../border/service-object';
import { pictureSize } from '../model/picture-model';
import { invalidUpdate } from './form-errors';
import { itemWithId } from './form-model';
import { ItemBase, itemOf } from './item-base';
import type { Jump } from './navigation';

export class SectionHeaderItem extends ItemBase {}

/** Where it leads is where the page before it leads. */
export class PageBreakItem extends ItemBase {
  getGoToPage(): HostValue {
    const page = this._item.next?.page;
    const item = page === undefined ? undefined : itemWithId(this._form.state, page);
    return item ? this._form.own(item) : null;
  }

  getPageNavigationType(): HostValue {
    return enumValue(this.execution, 'PageNavigationType', this._item.next?.type ?? 'CONTINUE');
  }

  setGoToPage(to: HostValue): HostValue {
    const type = nameOfEnum(to, 'PageNavigationType') as Jump['type'] | undefined;
    const page = type === undefined ? itemOf(this._form, to) : undefined;
    if (type === 'GO_TO_PAGE' || (type === undefined && page?.type !== 'PAGE_BREAK')) throw invalidUpdate();
    this._item.next = page ? { type: 'GO_TO_PAGE', page: page.id } : { type: type ?? 'CONTINUE' };
    return this;
  }
}

abstract class MediaItem extends ItemBase {
  getAlignment(): HostValue {
    return enumValue(this.execution, 'Alignment', this._item.alignment ?? 'LEFT');
  }

  setAlignment(alignment: HostValue): HostValue {
    const name = nameOfEnum(alignment, 'Alignment');
    if (name === undefined) throw new ServiceError('Invalid argument: alignment');
    this._item.alignment = name;
    return this;
  }

  getWidth(): HostValue {
    return this._item.width ?? 0;
  }

  setWidth(width: HostValue): HostValue {
    if (!(Number(width) > 0)) throw invalidUpdate();
    this._item.width = Number(width);
    return this;
  }
}

export class ImageItem extends MediaItem {
  /** `null` until one is set. */
  getImage(): HostValue {
    const { picture } = this._item;
    if (!picture) return null;
    const { base64, ...rest } = picture;
    return new BlobService(this.execution, { ...rest, bytes: Buffer.from(base64, 'base64') });
  }

  setImage(image: HostValue): HostValue {
    const { bytes, name } = blobOf(image, 'image')._content;
    const found = pictureSize(bytes);
    if (!found) throw new ServiceError('Invalid image data.');
    this._item.picture = { base64: Buffer.from(bytes).toString('base64'), contentType: found.contentType, name };
    return this;
  }
}

export class VideoItem extends MediaItem {
  /** An address of YouTube or the id of a film. */
  setVideoUrl(url: HostValue): HostValue {
    const id =
      /^(?:(?:https?:\/\/)?(?:www\.|m\.)?(?:youtube\.com\/(?:watch\?(?:.*&)?v=|embed\/)|youtu\.be\/))?([\w-]{11})(?:[?&#].*)?$/.exec(
        String(url),
      )?.[1];
    if (id === undefined) throw invalidUpdate();
    this._item.video = id;
    return this;
  }
}
