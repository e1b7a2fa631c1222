/**
 * The directions in which a ray from one point still meets every disk seen so far (Chan and Chin 1996). Once it is
 * empty no longer chord from that point can be admissible, so the search may stop.
 */
const TURN = Math.PI * 2;

const toHalfTurn = (angle: number): number => angle - TURN * Math.round(angle / TURN);

export class Wedge {
  private middle: number | undefined;
  private low = 0;
  private high = 0;

  admits(dx: number, dy: number): boolean {
    if (this.middle === undefined || (dx === 0 && dy === 0)) return true;
    const angle = toHalfTurn(Math.atan2(dy, dx) - this.middle);
    // The exact check follows, so a hair's breadth of rounding is let through here.
    return angle >= this.low - 1e-9 && angle <= this.high + 1e-9;
  }

  /** Takes in the disk around (dx, dy); false when no direction is left. */
  narrow(dx: number, dy: number, radius: number): boolean {
    const distance = Math.hypot(dx, dy);
    if (distance <= radius) return true;
    const half = Math.asin(radius / distance);
    const direction = Math.atan2(dy, dx);
    if (this.middle === undefined) {
      this.middle = direction;
      [this.low, this.high] = [-half, half];
      return true;
    }
    const angle = toHalfTurn(direction - this.middle);
    this.low = Math.max(this.low, angle - half);
    this.high = Math.min(this.high, angle + half);
    return this.low <= this.high;
  }
}
