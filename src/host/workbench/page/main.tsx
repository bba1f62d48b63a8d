/** Entry of the page. */
import { render } from 'preact';
import '@univerjs/design/lib/index.css';
import '@univerjs/ui/lib/index.css';
import '@univerjs/docs-ui/lib/index.css';
import '@univerjs/sheets-ui/lib/index.css';
import './page.css';
import { App } from './app';
import { WorkbenchLink } from './workbench-link';

const root = document.getElementById('app');
if (root) render(<App link={new WorkbenchLink()} />, root);
