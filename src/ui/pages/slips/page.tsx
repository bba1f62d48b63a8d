/** The sidebar in which paper slips are typed one after another, or as the tally of a unit's month. */
import { mount } from '../design/mount';
import { SlipDesk } from './slip-desk';
import './slips.css';

mount('Nhập phiếu giấy', <SlipDesk />);
