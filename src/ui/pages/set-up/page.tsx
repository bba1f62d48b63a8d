/** The sidebar *Thiết lập*: the set-up in five steps, and what was set up at any time after. */
import { mount } from '../design/mount';
import { SetUpBoard } from './set-up-board';
import './set-up.css';

mount('Thiết lập', <SetUpBoard />);
