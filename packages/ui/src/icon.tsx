/** Line drawings on a 24-unit square, drawn with one stroke width so that they sit beside text of any size. */
const drawings = {
  road: 'M8 21 10.5 3M16 21 13.5 3M12 6v2m0 3.5V14m0 3.5V20',
  book: 'M12 6.5C10 4.8 7 4.5 4 5v13c3-.5 6-.2 8 1.5 2-1.7 5-2 8-1.5V5c-3-.5-6-.2-8 1.5Zm0 0v13',
  exam: 'M6 3.5h8.5L18.5 7.5V20.5H6zM9 11h6.5M9 14.5h6.5M9 7.5h2.5',
  seal: 'M5 5h14v14H5zM9 9.5h6M12 9.5V15M9 15h6',
  search: 'M10.8 17.1a6.3 6.3 0 1 0 0-12.6 6.3 6.3 0 0 0 0 12.6Zm4.5-1.8L20 20',
  menu: 'M4 7h16M4 12h16M4 17h16',
  close: 'M6 6l12 12M18 6 6 18',
  check: 'M5 12.5 10 17.5 19.5 7',
  attention: 'M12 5.5v8M12 17.8v.1',
  info: 'M12 10.5v7M12 6.8v.1',
  now: 'M12 8.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7Z',
  triangle: 'M12 5 20 19H4z',
  ring: 'M12 6.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11Z',
  left: 'M14.5 5.5 8 12l6.5 6.5',
  right: 'M9.5 5.5 16 12l-6.5 6.5',
  up: 'M5.5 14.5 12 8l6.5 6.5',
  down: 'M5.5 9.5 12 16l6.5-6.5',
  plus: 'M12 5v14M5 12h14',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM12 2.5v2m0 15v2M2.5 12h2m15 0h2M5.3 5.3l1.4 1.4m10.6 10.6 1.4 1.4m0-13.4-1.4 1.4M6.7 17.3l-1.4 1.4',
  moon: 'M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10Z',
  device: 'M4 5h16v11H4zM9 20h6M12 16v4',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-7.5 8.5c.6-4 3.7-6 7.5-6s6.9 2 7.5 6',
  people:
    'M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.5 19.5c.5-3.5 3-5.2 6.5-5.2s6 1.7 6.5 5.2M16 4.7a3.5 3.5 0 0 1 0 6.6m2 3.4c2 .7 3.2 2.3 3.5 4.8',
  board: 'M12 4v16M7.5 20h9M5 7.5h14M5 7.5 2.5 14h5zM19 7.5 16.5 14h5z',
  record: 'M5 4.5h14v15H5zM8.5 9h7M8.5 12.5h7M8.5 16h4',
  mail: 'M3.5 6h17v12h-17zM4 6.5l8 6.5 8-6.5',
  flag: 'M6 21V4h11.5l-2.5 4 2.5 4H6',
  offline: 'M4 4l16 16M8.5 16a5 5 0 0 1 6 0M5 12.3a10 10 0 0 1 4.5-2.5m4 0A10 10 0 0 1 19 12.3M12 19.3v.1',
  leave: 'M10 4.5H5v15h5M14.5 7.5 19 12l-4.5 4.5M19 12H9.5',
  diagram: 'M8.5 3.5h7v5h-7zM3.5 15.5h6v5h-6zM14.5 15.5h6v5h-6zM12 8.5V12M6.5 15.5V12h11v3.5',
  drawing: 'M4 19.5 9.5 10l5.5 9.5zM16.5 4a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7Z',
  pencil: 'M4.5 19.5l1-4L16 5l3 3L8.5 18.5z',
} as const;

export type IconName = keyof typeof drawings;

/** Always beside words, therefore hidden from screen readers. */
export function Icon({ name, size = '1.25em' }: { name: IconName; size?: string | number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={drawings[name]} />
    </svg>
  );
}
