/** The sidebar of mails: what waits for a person, what goes out next, a mail to oneself. */
import { mount } from '../design/mount';
import { MailBoard } from './mail-board';
import './mail.css';

mount('Thư điện tử', <MailBoard />);
