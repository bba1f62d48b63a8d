/** Work under way: named at once, and after some seconds with a word on how long it takes. */
import { useEffect, useState } from 'preact/hooks';

const LONG = 4000;

export function Progress({ label }: { readonly label: string }) {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div class="progress" role="status">
      <p>
        {label}
        {isLong && <span class="soft"> Google đang xử lý, có thể mất đến nửa phút; không cần bấm lại.</span>}
      </p>
      <div class="bar" />
    </div>
  );
}
