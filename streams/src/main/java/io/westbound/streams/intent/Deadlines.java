package io.westbound.streams.intent;

import java.util.ArrayList;
import java.util.List;

/** Finds by when something is due, as written: 2027年底前, 明年下半年, 建设期18个月, 交地后两年内. */
final class Deadlines {
    private static final int MOST = 12;
    private static final int LONGEST_PERIOD = 14;
    private static final int LONGEST_EVENT = 6;

    private final Particles particles;

    Deadlines(Particles particles) {
        this.particles = particles;
    }

    /** The deadlines of a range in text order. */
    List<String> of(Text text, Span range) {
        List<String> deadlines = new ArrayList<>();
        int behind = range.begin();
        for (int i = range.begin(); i < range.end() && deadlines.size() < MOST; i++) {
            int end = Math.min(range.end(), end(text, i, range.end()));
            if (end > i) {
                int begin = Math.max(behind, begin(text, i));
                deadlines.add(text.quote(begin, end).text());
                behind = end;
                i = end - 1;
            }
        }
        return deadlines;
    }

    private int end(Text text, int at, int limit) {
        if (particles.at(text, at, Particle.PERIOD) > 0) {
            return periodEnd(text, at, limit);
        }
        int date = dateEnd(text, at);
        return date > at ? date : withinEnd(text, at);
    }

    private static int periodEnd(Text text, int begin, int limit) {
        for (int i = begin; i < Math.min(limit, begin + LONGEST_PERIOD); i++) {
            if (text.at(i) == '月' || text.at(i) == '年') {
                return i + 1;
            }
        }
        return begin;
    }

    /** Behind a year, with or without month and day, and the word that makes it due. */
    private int dateEnd(Text text, int begin) {
        int end = yearEnd(text, begin);
        if (end < 0) {
            return begin;
        }
        for (char mark : new char[] {'月', '日'}) {
            int digits = 0;
            while (digits < 2 && Numerals.digit(text.at(end + digits))) {
                digits++;
            }
            end = digits > 0 && text.at(end + digits) == mark ? end + digits + 1 : end;
        }
        int due = particles.at(text, end, Particle.DUE);
        return due > 0 ? end + due : begin;
    }

    /** Behind 2027年 or 明年, at 年底 if no year stands before it; -1 if no year begins here. */
    private int yearEnd(Text text, int begin) {
        boolean four = !Numerals.digit(text.at(begin - 1)) && text.at(begin + 4) == '年';
        for (int i = begin; four && i < begin + 4; i++) {
            four = Numerals.digit(text.at(i));
        }
        if (four) {
            return begin + 5;
        }
        int relative = particles.at(text, begin, Particle.THIS_YEAR);
        if (relative > 0) {
            return begin + relative;
        }
        boolean bare = text.folded().startsWith("年底", begin) && !Numerals.digit(text.at(begin - 1));
        return bare ? begin : -1;
    }

    /** Behind 两年内, 18个月内; {@code begin} if no such length begins here, or if it tells of the past. */
    private int withinEnd(Text text, int begin) {
        int at = begin;
        while (at - begin < 4 && number(text.at(at))) {
            at++;
        }
        int length = at == begin || number(text.at(begin - 1)) ? 0 : particles.at(text, at, Particle.WITHIN);
        boolean past = particles.before(text, begin, Particle.PAST) > 0;
        return length == 0 || past ? begin : at + length;
    }

    private static boolean number(char c) {
        return Numerals.digit(c) || "一二两三四五六七八九十".indexOf(c) >= 0;
    }

    /** Where the event begins from which a length counts, as 交地后 of 交地后两年内; the length itself if none stands there. */
    private static int begin(Text text, int length) {
        if (text.at(length - 1) != '后') {
            return length;
        }
        int begin = length - 1;
        while (begin > length - 1 - LONGEST_EVENT && Character.isIdeographic(text.at(begin - 1))) {
            begin--;
        }
        return begin;
    }
}
