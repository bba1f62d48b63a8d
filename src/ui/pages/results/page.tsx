/** The sidebar in which a unit says what it has done of the things that it owes. */
import { mount } from '../design/mount';
import { ResultDesk } from './result-desk';
import './results.css';

mount('Cập nhật kết quả', <ResultDesk />);
