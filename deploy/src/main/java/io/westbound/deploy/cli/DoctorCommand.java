package io.westbound.deploy.cli;

import io.westbound.deploy.observe.doctor.Doctor;
import io.westbound.deploy.observe.doctor.Finding;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Looks at everything Westbound needs and says how to mend what is wrong. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        header = "体检。 Checks disk, contact, sources, schemas, broker, topics, clock and the running node.",
        footer = {"", "Exit codes: 0 well (perhaps with doubts), 1 something is wrong, 2 wrong usage or configuration."
        })
public final class DoctorCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final KafkaOption kafka = new KafkaOption();

    @Override
    public Integer call() {
        List<Finding> findings = Doctor.standard().look(kafka.configuration());
        PrintWriter out = spec.commandLine().getOut();
        findings.forEach(out::println);
        boolean wrong = findings.stream().anyMatch(finding -> finding.grade() == Finding.Grade.WRONG);
        out.println(wrong ? "有问题需要处理。 Something is wrong." : "一切正常。 All is well.");
        return wrong ? 1 : 0;
    }
}
