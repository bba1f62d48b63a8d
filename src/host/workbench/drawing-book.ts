/** Charts and pictures that hang over a sheet, as the page shows them; a chart is drawn anew only where it has changed. */
import { optionsOf, sizeOf } from '../charts/drawing/chart-look';
import type { ChartTable } from '../charts/drawing/chart-table';
import { chartSvg } from '../charts/drawing/draw-chart';
import { sheetChartTable } from '../charts/drawing/sheet-chart-table';
import { tableSvg } from '../charts/drawing/table-svg';
import type { ChartModel } from '../model/chart-model';
import type { PictureModel } from '../model/picture-model';
import type { SheetModel } from '../model/sheet-model';
import type { WorkbookModel } from '../model/workbook-model';
import { chartText } from './chart-text';
import type { DrawingView } from './sheet-view';

type Picture = Pick<DrawingView, 'source' | 'width' | 'height'>;

export class DrawingBook {
  /** By the number of the chart. */
  private readonly drawn = new Map<number | null, { readonly key: string; readonly picture: Picture }>();

  constructor(private readonly workbook: WorkbookModel) {}

  of({ charts, pictures }: SheetModel): readonly DrawingView[] {
    return [...charts.map((chart) => this.chartView(chart)), ...pictures.map(pictureView)];
  }

  private chartView(chart: ChartModel): DrawingView {
    const { anchor, id } = chart;
    const table = sheetChartTable(this.workbook, chart);
    const key = JSON.stringify([chart.type, chart.options, table]);
    const known = this.drawn.get(id);
    const picture = known?.key === key ? known.picture : this.drawing(chart, table);
    this.drawn.set(id, { key, picture });
    return { name: `chart ${id ?? 0}`, anchor, ...picture, text: chartText(chart, table) };
  }

  /** A type that the host does not draw keeps its place. */
  private drawing({ type, options: tree }: ChartModel, table: ChartTable): Picture {
    const options = optionsOf(tree);
    const size = sizeOf(options);
    try {
      if (type === 'TABLE') {
        const { svg, width, height } = tableSvg(table, options);
        return { width, height, source: svgAddress(svg) };
      }
      const { locale } = this.workbook;
      return { ...size, source: svgAddress(chartSvg({ type, options: tree, table, locale })) };
    } catch (error) {
      if (error instanceof Error && error.message.startsWith('NOT IMPLEMENTED')) return { ...size, source: null };
      throw error;
    }
  }
}

function pictureView({ id, anchor, width, height, title, description, content }: PictureModel): DrawingView {
  const source = `data:${content.contentType};base64,${content.base64}`;
  const text = [title, description].filter((part) => part !== '').join('. ');
  return { name: `picture ${id}`, anchor, width, height, source, text: text === '' ? 'Hình trên trang tính' : text };
}

const svgAddress = (svg: string): string => `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
