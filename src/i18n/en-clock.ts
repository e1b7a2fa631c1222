/** The time of day in English. */
export const enClock = {
  /** "1.05am" @param hour 0 to 23 @param minutes two digits */
  time: (hour: number, minutes: string): string => `${hour % 12 || 12}.${minutes}${hour < 12 ? 'am' : 'pm'}`,
};

export type ClockMessages = typeof enClock;
