package io.westbound.streams.intent;

import io.westbound.streams.intent.Amount.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads numbers with their unit and role from a range. */
final class Quantities {
    private static final int ROLE_REACH = 14;
    private static final int ROLE_BEHIND = 8;
    private static final int MOST = 12;
    private static final String ABOUT = "多余来";
    private static final Set<String> AREAS = Set.of("mu", "m2");

    /** 一期 of 一期投资, 每亩 of 每亩税收: they say more of the number than the word behind them. */
    private static final Set<Role> NARROWING = Set.of(Role.PHASE, Role.INTENSITY);

    private final Particles particles;

    Quantities(Particles particles) {
        this.particles = particles;
    }

    List<Amount> amounts(Text text, Scan scan, Span range) {
        List<Amount> amounts = new ArrayList<>();
        for (Hit unit : scan.in(Tag.UNIT, range.begin(), range.end())) {
            int end = ABOUT.indexOf(text.at(unit.begin() - 1)) >= 0 ? unit.begin() - 1 : unit.begin();
            int begin = numberBegin(text, unit, end, range.begin());
            if (begin == end || amounts.size() == MOST) {
                continue;
            }
            Role role = role(text, scan, range, begin, unit);
            String only = unit.term().extra();
            if (only.isEmpty() || only.equals(role.name())) {
                double factor = Double.parseDouble(unit.term().detail());
                double value = Numerals.value(text.slice(begin, end)) * factor;
                String measure = measure(scan, begin, unit);
                amounts.add(new Amount(
                        value, measure, role, text.quote(begin, unit.end()).text()));
            }
        }
        return amounts;
    }

    /** Numbers in Chinese characters count before money and areas; elsewhere they mostly count other things. */
    private static int numberBegin(Text text, Hit unit, int end, int floor) {
        int begin = Numerals.digitsBegin(text, end, floor);
        boolean spelled = begin == end && (money(unit.value()) || area(unit.value()));
        return spelled ? Numerals.chineseBegin(text, end, floor) : begin;
    }

    /** 新台币20亿元: the currency before the number. */
    private static String measure(Scan scan, int begin, Hit unit) {
        for (Hit before : scan.in(Tag.UNIT, begin - 4, begin)) {
            if (before.end() == begin && money(before.value()) && money(unit.value())) {
                return before.value();
            }
        }
        return unit.value();
    }

    private Role role(Text text, Scan scan, Span range, int begin, Hit unit) {
        if (particles.at(text, unit.end(), Particle.INTENSITY) > 0) {
            return Role.INTENSITY;
        }
        String measure = unit.value();
        Role role = null;
        int roleEnd = 0;
        for (Hit word : scan.in(Tag.ROLE, Math.max(range.begin(), begin - ROLE_REACH), begin)) {
            Role each = Role.valueOf(word.value());
            boolean narrowed = role != null && NARROWING.contains(role) && word.begin() - roleEnd <= 1;
            if (fits(each, measure)) {
                role = narrowed ? role : each;
                roleEnd = word.end();
            }
        }
        if (role != null) {
            return role;
        }
        for (Hit word : scan.in(Tag.ROLE, unit.end(), Math.min(range.end(), unit.end() + ROLE_BEHIND))) {
            if (fits(Role.valueOf(word.value()), measure)) {
                return Role.valueOf(word.value());
            }
        }
        return area(measure)
                ? Role.AREA
                : measure.equals("persons") && unit.term().extra().isEmpty() ? Role.JOBS : Role.OTHER;
    }

    /** Whether a number of this measure can play the role: people are jobs, an area is no investment. */
    private static boolean fits(Role role, String measure) {
        return switch (role) {
            case JOBS -> measure.equals("persons");
            case AREA -> area(measure);
            case CAPACITY -> !money(measure) && !measure.equals("persons") && !measure.equals("mu");
            default -> money(measure);
        };
    }

    private static boolean area(String measure) {
        return AREAS.contains(measure);
    }

    /** Whether the measure is an ISO 4217 code of a currency. */
    private static boolean money(String measure) {
        return measure.length() == 3 && measure.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }
}
