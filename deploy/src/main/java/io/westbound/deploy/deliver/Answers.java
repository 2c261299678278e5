package io.westbound.deploy.deliver;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** Reads the answers of chat robots, which say in the body of a 200 whether they took a message. */
final class Answers {

    private Answers() {}

    /**
     * @param code name of the number that is 0 where all is well
     * @param message name of the text beside it
     * @param busy numbers that stand for too many messages or a passing fault
     */
    static Verdict read(JsonNode answer, String code, String message, Set<Integer> busy) {
        JsonNode number = answer.path(code);
        if (!number.isInt()) {
            return Verdict.refused("an answer that is no robot's; is the address right?");
        }
        String says = code + " " + number.asInt() + " " + answer.path(message).asText();
        if (number.asInt() == 0) {
            return Verdict.taken();
        }
        return busy.contains(number.asInt()) ? Verdict.later(says) : Verdict.refused(says);
    }
}
