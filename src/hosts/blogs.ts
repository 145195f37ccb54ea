/** Addresses of blogs. */
import { hostOf } from './index.ts'

/** `https://blog.example.org/…`, `https://example.org/posts/…`, and hosts that have nothing else. */
export const isOfBlog = (address: string): boolean =>
  BLOG.test(address) || hostOf(URL.parse(address)?.hostname ?? '')?.blog === true
const BLOG =
  /^https?:\/\/(?:(?:blogs?|podcasts?)\.|[^/]*\.(?:blog|substack\.com)\/)|\/(?:blogs?|posts?|podcasts?)\//i
