/** The sidebar of the register of changes. */
import { mount } from '../design/mount';
import { ChangeDesk } from './change-desk';
import './changes.css';

mount('Thay đổi', <ChangeDesk />);
