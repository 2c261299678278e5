package io.westbound.deploy.observe;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the shipped logback.xml writes: lines for people, or JSON with the ids that lead from a page to an alert. */
class LogFormatTest {

    private final PrintStream before = System.err;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @AfterEach
    void restore() {
        System.setErr(before);
    }

    @Test
    void jsonHasOneObjectALineWithTheIds() throws Exception {
        String[] lines = log("json").split("\n");
        assertThat(lines).hasSize(1);
        JsonNode entry = new ObjectMapper().readTree(lines[0]);
        assertThat(entry.path("level").asText()).isEqualTo("DEBUG");
        assertThat(entry.path("formattedMessage").asText()).isEqualTo("alert raised\nin two lines");
        assertThat(entry.path("kvpList").toString())
                .contains("\"alertId\":\"a1\"", "\"traceId\":\"4bf92f3577b34da6a3ce929d0e0e4736\"");
    }

    @Test
    void textKeepsAnEntryOnOneLine() throws Exception {
        String text = log("text");
        assertThat(text.strip())
                .contains("DEBUG", "alert raised", "alertId=\"a1\"")
                .doesNotContain("\n");
    }

    private String log(String format) throws Exception {
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        context.putProperty("WESTBOUND_LOG_FORMAT", format);
        context.putProperty("WESTBOUND_LOG", "DEBUG");
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(Shipped.path("src/main/resources/logback.xml").toFile());
        context.getLogger("io.westbound.Test")
                .atDebug()
                .addKeyValue("alertId", "a1")
                .addKeyValue("traceId", "4bf92f3577b34da6a3ce929d0e0e4736")
                .log("alert raised\nin two lines");
        context.stop();
        return written.toString(StandardCharsets.UTF_8);
    }
}
