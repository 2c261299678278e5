package io.westbound.deploy;

import picocli.CommandLine.IVersionProvider;

/** Tells the version that the build wrote into the jar. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Westbound.class.getPackage().getImplementationVersion();
        return new String[] {"westbound " + (version == null ? "(unpackaged)" : version)};
    }
}
