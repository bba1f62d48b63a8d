/** A text, a mail's for one, to be copied where people read: into a Zalo message. */
import { useRef, useState } from 'preact/hooks';
import { Button } from './button';

interface CopiedMessageProps {
  readonly title: string;
  readonly text: string;
}

export function CopiedMessage({ title, text }: CopiedMessageProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState('');
  const copy = async (): Promise<void> => {
    setOutcome((await isCopied(field.current, text)) ? COPIED : SELECTED);
  };
  return (
    <div class="stack tight">
      <textarea ref={field} class="input message" readOnly aria-label={title} value={text} />
      <div>
        <Button look="main" onPress={() => void copy()}>
          Chép tin nhắn Zalo
        </Button>
      </div>
      <p class="small" role="status">
        {outcome}
      </p>
    </div>
  );
}

const COPIED = 'Đã chép. Mở Zalo, chọn người nhận rồi dán.';
const SELECTED = 'Trình duyệt không cho chép tự động. Nội dung đã được chọn: bấm Ctrl+C (trên máy Mac: ⌘+C).';

/** A page within Google's frame may not always write to the clipboard: then the older way, and at worst a selection. */
async function isCopied(field: HTMLTextAreaElement | null, text: string): Promise<boolean> {
  field?.focus();
  field?.select();
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return document.execCommand('copy');
  }
}
