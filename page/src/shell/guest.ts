/**
 * Whether somebody came by a signed link from outside, which opens one document and nothing else: then nothing else is
 * offered or asked for.
 */
export const isGuest: boolean = new URLSearchParams(location.search).has('sig');
