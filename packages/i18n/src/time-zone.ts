import { createContext } from 'react';

/** The certification body's time zone: what dates mean unless the viewer chose another. */
export const bodyTimeZone = 'Asia/Shanghai';

/** The IANA time zone in which dates and times are shown. */
export const TimeZoneContext = createContext(bodyTimeZone);
