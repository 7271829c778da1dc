import { Hono } from 'hono';
import type { Command, Option } from '../../../chat/command.ts';
import { WEB_PERSON, webPlace } from '../../../platforms/web/web-place.ts';
import type { PageDeps, PageEnv } from '../page-deps.ts';

const EXAMPLES = 4;

/** `GET /about`: which Ibid this is, what can be asked, and questions to try. */
export function aboutRoutes(deps: PageDeps): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  app.get('/about', async (context) => {
    const { documents } = context.var.seen;
    const desk = deps.chat.desk();
    const here = webPlace({ conversation: 'about', thread: null });
    return context.json({
      version: deps.version,
      documents: documents.documents.length,
      passages: documents.documents.reduce((sum, document) => sum + documents.passageCount(document), 0),
      commands: (desk?.commands ?? []).filter(({ typed }) => typed !== false).map(commandForm),
      examples: desk ? await desk.prompts(WEB_PERSON, here, EXAMPLES) : [],
      platforms: deps.platforms,
    });
  });
  return app;
}

/** There are no other channels to choose from here. */
const isOffered = ({ kind }: Option): boolean => kind !== 'channel';

function commandForm({ name, description, options }: Command) {
  return {
    name,
    summary: description,
    options: options.filter(isOffered).map((option) => ({
      name: option.name,
      required: option.required,
      kind: option.kind,
      description: option.description,
      ...(option.main ? { main: true } : {}),
      ...(option.suggested || option.kind === 'document' ? { suggested: true } : {}),
      ...(option.choices ? { choices: option.choices } : {}),
    })),
  };
}
