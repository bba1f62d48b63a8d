/** The sidebar in which the one-stop desk brings in a month's statistics: from a file, or typed into a grid. */
import { mount } from '../design/mount';
import { OneStopDesk } from './one-stop-desk';
import './one-stop.css';

mount('Nhập số liệu một cửa', <OneStopDesk />);
