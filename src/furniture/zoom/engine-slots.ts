/**
 * Who may have an engine. A browser keeps few GL contexts for a page, and takes the oldest away when there are more: so
 * the maps of a page share a number of them that is well below, and give them back before anything is taken.
 */

/** Contexts that all maps of a page may have together. */
const MOST = 4;

export interface Tenant {
  readonly isInSight: () => boolean;
  /** Goes back to the core at once, because another map needs the slot. */
  readonly yieldSlot: () => void;
}

/** Those with an engine, there or on its way; the one that was used longest ago first. */
const tenants = new Set<Tenant>();

/**
 * Takes a slot, from another map where none is free: from one that is out of sight, or, for a reader, from any.
 * @param isReader whether a reader asks; a page that does takes nothing that is looked at
 * @returns whether there is one
 */
export function takeSlot(tenant: Tenant, isReader: boolean): boolean {
  if (tenants.size >= MOST && !tenants.has(tenant)) {
    const others = [...tenants];
    const isUrgent = isReader || tenant.isInSight();
    const last = (isUrgent && others.find((other) => !other.isInSight())) || (isReader && others[0]);
    if (!last) return false;
    last.yieldSlot();
    freeSlot(last);
  }
  useSlot(tenant);
  tenants.add(tenant);
  return true;
}

/** A reader is at this map. */
export function useSlot(tenant: Tenant): void {
  if (tenants.delete(tenant)) tenants.add(tenant);
}

export function freeSlot(tenant: Tenant): void {
  tenants.delete(tenant);
}
