/** How generic patterns match, as a rule's `options` may ask for. */
export interface GenericOptions {
  /** Line breaks that one ellipsis may go over. */
  ellipsisSpan: number;
  /** Comments in this style do not count: `c` is `/* *\/`, `cpp` that and `//`, `shell` is `#`. */
  comments: 'c' | 'cpp' | 'shell' | undefined;
  /** Upper and lower case are the same. */
  caseless: boolean;
}

export const defaultGenericOptions: GenericOptions = {
  ellipsisSpan: 10,
  comments: undefined,
  caseless: false,
};
