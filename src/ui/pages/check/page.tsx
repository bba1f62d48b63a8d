/** The sidebar *Kiểm tra hệ thống*: whether the tracker is well, and what to do where it is not. */
import { mount } from '../design/mount';
import { CheckBoard } from './check-board';
import './check.css';

mount('Kiểm tra hệ thống', <CheckBoard />);
