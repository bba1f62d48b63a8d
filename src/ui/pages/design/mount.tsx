/** Puts a page on the screen. */
import { render, type ComponentChild } from 'preact';
import './design.css';

export function mount(title: string, page: ComponentChild): void {
  document.title = title;
  const place = document.getElementById('page');
  if (!place) return;
  render(
    <main class="page">
      <h1 class="unseen">{title}</h1>
      {page}
    </main>,
    place,
  );
}
