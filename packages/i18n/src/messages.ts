import { useMemo } from 'react';
import { i18n } from './i18next-instance.ts';
import { type Language, useLanguage } from './language.ts';

/** English counts one and other; Chinese does not inflect. */
export type PluralText = { one: string; other: string };

/** One message, both languages side by side, so that neither can be missing. `{{name}}` marks a variable. */
export type Message = { zh: string; en: string | PluralText };

/** A room's messages: made by `defineMessages`, read by `useMessages`. */
export type Messages<M extends Record<string, Message> = Record<string, Message>> = {
  room: string;
  messages: M;
};

type VariableOf<S> = S extends `${string}{{${infer Inner}}}${infer Rest}`
  ? (Inner extends `${infer Name},${string}` ? Name : Inner) | VariableOf<Rest>
  : never;
type TextsOf<M extends Message> =
  | M['zh']
  | (M['en'] extends PluralText ? M['en'][keyof PluralText] : M['en']);
type VariablesOf<M extends Message> =
  | VariableOf<TextsOf<M>>
  | (M extends { en: PluralText } ? 'count' : never);
type Values<Name extends string> = { [N in Name]: N extends 'count' ? number : string | number };

/** Gives a message by its key; asks for exactly the variables that the message names. */
export type Translate<M extends Record<string, Message>> = <K extends keyof M & string>(
  key: K,
  ...values: [VariablesOf<M[K]>] extends [never] ? [] : [values: Values<VariablesOf<M[K]>>]
) => string;

/**
 * Declares a room's messages and registers them with i18next as a namespace named after the room.
 * Runs when the module loads, so a lazily loaded page brings its own messages with it.
 */
export function defineMessages<const M extends Record<string, Message>>(
  room: string,
  messages: M,
): Messages<M> {
  const zh: Record<string, string> = {};
  const en: Record<string, string> = {};
  for (const [key, message] of Object.entries<Message>(messages)) {
    // i18next looks for the plural form first and for the bare key after it; Chinese needs the bare key only.
    zh[key] = message.zh;
    if (typeof message.en === 'string') en[key] = message.en;
    else {
      en[`${key}_one`] = message.en.one;
      en[`${key}_other`] = message.en.other;
    }
  }
  i18n.addResourceBundle('zh-CN', room, zh, true, true);
  i18n.addResourceBundle('en', room, en, true, true);
  return { room, messages };
}

/** The `t` of a room outside React, in a given language. */
export function translateIn<M extends Record<string, Message>>(
  language: Language,
  messages: Messages<M>,
): Translate<M> {
  const translate = i18n.getFixedT(language, messages.room);
  // Our own types have checked key and values; i18next's would ask for one global list of all rooms.
  return (key, ...[values]) => translate(key as string, { ...values } as Record<string, string | number>);
}

/** The `t` of a room in the chosen language: `const t = useMessages(identityMessages); t('signIn.title')`. */
export function useMessages<M extends Record<string, Message>>(messages: Messages<M>): Translate<M> {
  const language = useLanguage();
  return useMemo(() => translateIn(language, messages), [language, messages]);
}
