import type { HttpBindings } from '@hono/node-server';
import type { Access, View } from '../../chat/access.ts';
import type { Shelf } from '../../chat/see-documents.ts';
import type { VisibleDocuments } from '../../chat/visible-documents.ts';
import type { OpenIndex } from '../../index/store/open-index.ts';
import type { Log } from '../../platforms/log.ts';
import type { WebChat } from '../../platforms/web/web-chat.ts';
import type { State } from '../../store/open-state.ts';

/** What a request may see. */
export interface Seen {
  readonly view: View;
  /** The documents that the view lets be seen, as commands see them. */
  readonly documents: VisibleDocuments;
  /**
   * Came by a signed link from outside: sees the one file that the link names, and nothing of what anybody asked, of other
   * files, or of the index.
   */
  readonly isGuest: boolean;
}

/** For every Hono of the page: `new Hono<PageEnv>()`, then `context.var.seen`. */
export interface PageEnv {
  readonly Bindings: HttpBindings;
  readonly Variables: { seen: Seen };
}

/** What the routes of the page are made of. */
export interface PageDeps {
  /** The index and the texts as they are at this moment; asked anew for every request. */
  readonly shelf: () => Shelf & { readonly index: OpenIndex };
  /** Absolute path of the documents folder. */
  readonly documentsFolder: string;
  /** Absolute path of the index; what was skipped stands there. */
  readonly indexFolder: string;
  /** Files of more bytes are not read. */
  readonly maxFileBytes: number;
  /** The desk, as the page's conversations ask it. */
  readonly chat: WebChat;
  readonly state: State;
  readonly access: Access;
  readonly now: () => Date;
  /** Where the page is reached on this machine, such as `http://127.0.0.1:3000`; no slash at the end. */
  readonly baseUrl: string;
  /** Platforms of chat that are served beside the page, as people know them. */
  readonly platforms: readonly string[];
  readonly version: string;
  readonly log: Log;
}
