/** Draws a chart: Google's type, options and data become a PNG. */
import type * as Echarts from 'echarts';
import type { OptionTree } from '../../model/option-tree';
import type { SheetLocale } from '../../model/sheet-locale';
import { AXIS_CHARTS, axisChart } from './axis-charts';
import { chartTextWidth, optionsOf, sizeOf } from './chart-look';
import type { ChartTable } from './chart-table';
import { histogram, pieChart, scatterChart } from './further-charts';
import { loadPackage } from './load-package';
import { ownFonts, svgPng, type PictureFonts } from './svg-png';
import { tableSvg } from './table-svg';

export interface Drawing {
  /** Name of Google's `ChartType`. */
  readonly type: string;
  readonly options: OptionTree;
  readonly table: ChartTable;
  readonly locale: SheetLocale;
}

/** @throws Error `NOT IMPLEMENTED` for the types that the host does not draw */
export function chartPng(drawing: Drawing, fonts: PictureFonts = ownFonts()): Uint8Array {
  return svgPng(chartSvg(drawing), fonts);
}

export function chartSvg({ type, options: tree, table, locale }: Drawing): string {
  const options = optionsOf(tree);
  if (type === 'TABLE') return tableSvg(table, options).svg;
  const size = sizeOf(options);
  if (AXIS_CHARTS.includes(type)) return plotted(axisChart(type, table, options, locale), size);
  if (type === 'PIE') return plotted(pieChart(table, options, locale), size);
  if (type === 'SCATTER') return plotted(scatterChart(table, options, locale), size);
  if (type === 'HISTOGRAM') return plotted(histogram(table, options, locale), size);
  throw new Error(`NOT IMPLEMENTED: drawing a chart of type ${type}`);
}

/** The library is loaded when a chart is first drawn: most runs draw none. */
function plotted(option: Record<string, unknown>, size: { width: number; height: number }): string {
  const echarts = loadPackage('echarts') as typeof Echarts;
  echarts.setPlatformAPI({ measureText: measured });
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, ...size });
  try {
    chart.setOption(option);
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}

/** The library's own measure takes each marked letter for two. */
function measured(text: string, font?: string): { width: number } {
  return { width: chartTextWidth(text, Number(/(\d+(?:\.\d+)?)px/.exec(font ?? '')?.[1] ?? 12)) };
}
