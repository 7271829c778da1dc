import { eq } from 'drizzle-orm';
import type { ChatState } from '../chat/state.ts';
import type { Connection } from './connection.ts';
import { remembered } from './schema/chat.ts';

/** Small values of the platforms' own. */
export function valuesOn(connection: Connection): Pick<ChatState, 'remember' | 'recall'> {
  return {
    async remember(name, value) {
      await connection.run((database) =>
        database
          .insert(remembered)
          .values({ name, value: { value } })
          .onConflictDoUpdate({ target: remembered.name, set: { value: { value } } }),
      );
    },

    recall: (name) =>
      connection.run(async (database) => {
        const [row] = await database.select().from(remembered).where(eq(remembered.name, name));
        return row?.value.value ?? null;
      }),
  };
}
