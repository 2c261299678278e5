package io.westbound.streams.article.html;

import io.westbound.streams.article.html.SlimRules.Content;
import java.util.Arrays;

/**
 * Leaves out of a page's bytes what no reader looks at, before they are decoded and parsed: scripts, styles, comments,
 * most attributes and the white space between blocks, which are most of a portal's page. {@link BlockReader} finds the
 * same blocks and regions in what is left. Works on any charset in which the bytes of ASCII stand for nothing else in markup: UTF-8, GB18030, Big5, Latin.
 *
 * <p>Follows the tokenizer of the HTML standard (13.2.5). Where an end is missing or a script hides a script the rest of
 * the page is left as it is. Not exact: scripts with markup inside {@code svg} and {@code math}, and a space after an end
 * tag of which there was no start. Time and space linear. One use, one thread.
 */
public final class Slimmer {
    private final byte[] in;
    private byte[] out;
    private int size;
    /** What is before this offset is either in {@link #out} or left out. */
    private int copied;
    /** Whether the tag has had a style: of two attributes of one name the first counts. */
    private boolean styled;

    private Slimmer(byte[] in) {
        this.in = in;
        this.out = new byte[in.length + 64];
    }

    /** The page without what is left out; {@code page} is not changed. */
    public static byte[] slim(byte[] page) {
        Slimmer slimmer = new Slimmer(page);
        for (int at = slimmer.find('<', 0); at < page.length; at = slimmer.find('<', at)) {
            at = slimmer.markup(at);
        }
        slimmer.keepTo(page.length);
        return Arrays.copyOf(slimmer.out, slimmer.size);
    }

    /** Offset at which to go on; the length of the page when its rest is to stay. */
    private int markup(int at) {
        int next = at + 1 < in.length ? in[at + 1] : 0;
        if (SlimRules.isLetter(next)) {
            return tag(at, at + 1);
        }
        if (next == '/' && at + 2 < in.length && SlimRules.isLetter(in[at + 2])) {
            return tag(at, at + 2);
        }
        if (next == '!') {
            return starts(at + 2, "--") ? comment(at) : Math.min(in.length, find('>', at) + 1);
        }
        boolean bogus = next == '?' || next == '/' && at + 2 < in.length;
        return bogus ? Math.min(in.length, find('>', at) + 1) : at + 1;
    }

    private int comment(int at) {
        int body = at + 4;
        int end = starts(body, ">") ? body + 1 : starts(body, "->") ? body + 2 : -1;
        for (int i = body; end < 0 && i < in.length; i++) {
            i = find('-', i);
            boolean closes = starts(i, "-->");
            end = closes ? i + 3 : starts(i, "--!>") ? i + 4 : -1;
        }
        if (end < 0) {
            return in.length;
        }
        keepTo(at);
        copied = end;
        return end;
    }

    /** A start tag, or an end tag, which may have attributes too: without them it would end elsewhere. */
    private int tag(int at, int name) {
        int nameEnd = name;
        while (nameEnd < in.length && !SlimRules.endsName(in[nameEnd])) {
            nameEnd++;
        }
        keepTo(nameEnd);
        int before = size;
        SlimRules.Tag tag = name == at + 1 ? SlimRules.tag(in, name, nameEnd) : SlimRules.END;
        boolean closed = false;
        styled = false;
        int i = nameEnd;
        while (i < in.length && in[i] != '>') {
            closed = in[i] == '/';
            i = closed || SlimRules.isSpace(in[i]) ? i + 1 : attribute(i, tag);
        }
        if (i >= in.length) {
            size = before;
            copied = nameEnd;
            return in.length;
        }
        if (closed) {
            put(" /");
        }
        put(">");
        copied = SlimRules.isBlock(in, name, nameEnd) ? beforeNextTag(i + 1) : i + 1;
        return closed && tag.content() != Content.MARKUP ? in.length : content(at, tag.content());
    }

    /** At the edge of a block white space says nothing, but every run of it would be a node. */
    private int beforeNextTag(int from) {
        int at = from;
        while (at < in.length && SlimRules.isSpace(in[at])) {
            at++;
        }
        return at < in.length && in[at] == '<' ? at : from;
    }

    /** Offset after an attribute, which is kept if a reader looks at it. */
    private int attribute(int at, SlimRules.Tag tag) {
        int nameEnd = at + 1;
        while (nameEnd < in.length && !SlimRules.endsAttribute(in[nameEnd])) {
            nameEnd++;
        }
        int value = nameEnd;
        while (value < in.length && SlimRules.isSpace(in[value])) {
            value++;
        }
        int end = nameEnd;
        if (value < in.length && in[value] == '=') {
            end = valueEnd(value + 1);
        }
        SlimRules.Keep keep = SlimRules.attribute(in, at, nameEnd, tag);
        if (keep == SlimRules.Keep.NAME) {
            put(in, at, nameEnd);
        } else if (keep == SlimRules.Keep.WHOLE
                || keep == SlimRules.Keep.STYLE && !styled && SlimRules.hides(in, at, end)) {
            put(in, at, end);
        }
        styled |= keep == SlimRules.Keep.STYLE;
        return end;
    }

    private int valueEnd(int from) {
        int at = from;
        while (at < in.length && SlimRules.isSpace(in[at])) {
            at++;
        }
        if (at < in.length && (in[at] == '"' || in[at] == '\'')) {
            return Math.min(in.length, find(in[at], at + 1) + 1);
        }
        while (at < in.length && !SlimRules.isSpace(in[at]) && in[at] != '>') {
            at++;
        }
        return at;
    }

    /** Goes over what stands between the start tag that was just read and its end tag. */
    private int content(int tag, Content content) {
        if (content == Content.MARKUP) {
            return copied;
        }
        String name = SlimRules.name(in, tag + 1);
        int end = content == Content.REST ? in.length : endTag(name, copied);
        boolean nested = name.equals("script") && hidesScript(copied, end);
        if (end < in.length && !nested) {
            boolean data = content == Content.SCRIPT && SlimRules.isData(in, tag, copied);
            boolean drawing = content == Content.STYLE && find('<', copied) < end;
            copied = content == Content.TEXT || data || drawing ? copied : end;
            return end;
        }
        return in.length;
    }

    private int endTag(String name, int from) {
        for (int at = find('<', from); at < in.length; at = find('<', at + 1)) {
            if (at + 1 < in.length && in[at + 1] == '/' && SlimRules.isNamed(in, at + 2, name)) {
                return at;
            }
        }
        return in.length;
    }

    /** After {@code <!--} in a script, {@code <script} makes the next end tag one of its own. */
    private boolean hidesScript(int from, int end) {
        boolean comment = false;
        for (int at = find('<', from); at < end; at = find('<', at + 1)) {
            comment |= starts(at, "<!--");
            if (comment && SlimRules.isNamed(in, at + 1, "script")) {
                return true;
            }
        }
        return false;
    }

    private int find(int c, int from) {
        int at = from;
        while (at < in.length && in[at] != c) {
            at++;
        }
        return at;
    }

    private boolean starts(int at, String phrase) {
        for (int i = 0; i < phrase.length(); i++) {
            if (at + i >= in.length || in[at + i] != phrase.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private void keepTo(int end) {
        reserve(end - copied);
        System.arraycopy(in, copied, out, size, end - copied);
        size += end - copied;
        copied = end;
    }

    private void put(byte[] from, int start, int end) {
        reserve(1 + end - start);
        out[size++] = ' ';
        System.arraycopy(from, start, out, size, end - start);
        size += end - start;
    }

    private void put(String ascii) {
        reserve(ascii.length());
        for (int i = 0; i < ascii.length(); i++) {
            out[size++] = (byte) ascii.charAt(i);
        }
    }

    /** A space before each attribute and a missing end of a tag may make a page longer. */
    private void reserve(int bytes) {
        if (size + bytes > out.length) {
            out = Arrays.copyOf(out, 2 * (size + bytes));
        }
    }
}
