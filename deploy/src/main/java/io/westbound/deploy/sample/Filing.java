package io.westbound.deploy.sample;

/**
 * The header block of a listed firm's announcement.
 *
 * @param code stock code of six digits, from a range no exchange has assigned
 * @param shortName 证券简称
 * @param number 公告编号
 */
public record Filing(String code, String shortName, String number) {

    public Filing {
        if (!code.matches("\\d{6}")) {
            throw new IllegalArgumentException("code: '" + code + "', expected six digits");
        }
    }
}
