export { amount, times } from '../../src/chat/wording/amount.ts';
