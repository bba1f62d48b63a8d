/** The sidebar that shows how the objectives stand, for everybody who may open the sheet. */
import { mount } from '../design/mount';
import { TrackingBoard } from './tracking-board';
import './tracking.css';

mount('Theo dõi mục tiêu', <TrackingBoard />);
