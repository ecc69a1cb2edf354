// The sign of the product: two columns of text, one of them with a bar over a word.

export function Brand({ large = false }: { large?: boolean }) {
  return (
    <span className={large ? 'brand brand-large' : 'brand'}>
      <svg viewBox="0 0 24 24" width={large ? 36 : 20} height={large ? 36 : 20} aria-hidden="true" focusable="false">
        <rect x="1" y="2" width="22" height="20" rx="4" className="brand-page" />
        <path d="M5 7.5h5M5 12h5M5 16.5h3M14 7.5h5M14 16.5h3" className="brand-lines" />
        <rect x="13.5" y="10.2" width="6" height="3.6" rx="1" className="brand-mask" />
      </svg>
      <span>Chartroom</span>
    </span>
  )
}
