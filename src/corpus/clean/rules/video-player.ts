import { lineRule, type Rule } from '../rule.ts';

const PLAYER =
  /^(?:0:00|00:00|-0:00)(?:\s?\/\s?\d{1,2}:\d\d(?::\d\d)?)?$|^[×✕✖]$|^(?:play|pause|mute|unmute|replay|fullscreen|autoplay|now playing|play video|playing next|up next|live|close|captions|subtitles|quality|playback rate|volume|settings|transcript|picture-in-picture)$|^(?:video )?ad feedback$|^(?:video|audio) (?:player|content) (?:was|is|never|did|could)\b|^(?:ad|audio on ad) (?:froze|was|never|did)\b|^(?:this|the) video (?:is|cannot|can't|could not) .{0,60}(?:play|load|available)|^your browser does not support\b|^(?:please )?enable javascript\b|^javascript (?:is|must|needs)\b/i;

const ALONE =
  /^(?:0:00|00:00|-0:00)|^[×✕✖]$|feedback$|^(?:video|audio|ad)\b|^your browser\b|javascript|^(?:this|the) video/i;

/** A word such as "Close" or "Live" is a player's button only beside another piece of a player. */
export const videoPlayer: Rule = lineRule(
  'video-player',
  'left over from a video or audio player',
  (line, at, page) => {
    if (line.words > 30 || !PLAYER.test(line.text)) return false;
    if (ALONE.test(line.text)) return true;
    const near = [at - 1, at + 1, at - 2, at + 2].map((other) => page.lines[other]?.text ?? '');
    return near.some((text) => text.length <= 60 && PLAYER.test(text));
  },
);
