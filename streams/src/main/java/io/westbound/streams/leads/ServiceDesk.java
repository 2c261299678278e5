package io.westbound.streams.leads;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps the services of one case while its steps are read in time order. */
final class ServiceDesk {

    private final Map<String, ServiceTask> tasks = new LinkedHashMap<>();
    private final Region region;

    ServiceDesk(Region region) {
        this.region = region;
    }

    /**
     * Takes a step. It counts if the team holds the case, the region knows the service, and an office is named or the
     * service is done. A service that is handed over once more begins anew.
     *
     * @param claim who holds the case after the step
     */
    void take(Step step, @Nullable Claim claim) {
        Service service = step.kind() == Step.Kind.SERVICE ? region.service(step.service()) : null;
        if (service == null || !holds(step, claim)) {
            return;
        }
        ServiceTask former = tasks.get(service.id());
        if (step.done()) {
            tasks.put(service.id(), (former == null ? handed(service, step) : former).done(step));
        } else if (!step.office().isBlank()) {
            tasks.put(service.id(), handed(service, step));
        }
    }

    /** All tasks, in the order in which each service was first handed over. */
    List<ServiceTask> tasks() {
        return List.copyOf(tasks.values());
    }

    private static boolean holds(Step step, @Nullable Claim claim) {
        return claim != null
                && claim.team().equals(step.team())
                && claim.until().isAfter(step.at());
    }

    private ServiceTask handed(Service service, Step step) {
        return new ServiceTask(
                service,
                step.team(),
                step.office(),
                step.at(),
                region.calendar().after(step.at(), service.workingDays()),
                null,
                step.reason());
    }
}
