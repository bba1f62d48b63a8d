/** Short messages at the foot of the page; they are read out, and stay until they are put away or their time is over. */
import { useEffect } from 'preact/hooks';
import type { Message } from './use-scene';

const STAYS = 9_000;

interface MessageListProps {
  readonly messages: readonly Message[];
  readonly onDismiss: (number: number) => void;
}

export function MessageList({ messages, onDismiss }: MessageListProps) {
  return (
    <div class="messages" role="status" aria-live="polite">
      {messages.map((message) => (
        <MessageItem key={message.number} message={message} onDismiss={onDismiss} />
      ))}
    </div>
  );
}

function MessageItem({
  message,
  onDismiss,
}: {
  readonly message: Message;
  readonly onDismiss: (number: number) => void;
}) {
  const { number, text, isFailure } = message;
  useEffect(() => {
    if (isFailure) return undefined;
    const timer = setTimeout(() => onDismiss(number), STAYS);
    return () => clearTimeout(timer);
  }, [number, isFailure, onDismiss]);
  return (
    <div class={isFailure ? 'message failure' : 'message'}>
      <span>{text}</span>
      <button type="button" class="plain" onClick={() => onDismiss(number)}>
        Đóng
      </button>
    </div>
  );
}
