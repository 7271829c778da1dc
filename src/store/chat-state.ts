import type { ChatState } from '../chat/state.ts';
import type { Connection } from './connection.ts';
import { forgetOn } from './forget.ts';
import { invocationsIn } from './invocations.ts';
import { opinionsOn } from './opinions.ts';
import { questionsOn } from './questions.ts';
import { valuesOn } from './values.ts';

/** The state on an open database: one file a concern, each with the tables it needs. */
export function chatStateOn(connection: Connection): ChatState {
  return {
    ...invocationsIn(connection),
    ...questionsOn(connection),
    ...opinionsOn(connection),
    ...valuesOn(connection),
    ...forgetOn(connection),
    close: () => connection.close(),
  };
}
