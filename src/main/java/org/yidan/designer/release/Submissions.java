package org.yidan.designer.release;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.designer.release.Draft.Origin;
import org.yidan.shared.Refused;

/**
 * Where files of designers come in, whatever way: they pass all checks of a deployment first, tried and rolled back, so that no
 * draft is kept that could not run.
 */
@Component
class Submissions {

    static final int LONGEST_NAME = 200;

    private final Deploying deploying;
    private final LimitRows limits;
    private final Running running;
    private final ReleaseDesk desk;
    private final DeploymentMode mode;

    Submissions(Deploying deploying, LimitRows limits, Running running, ReleaseDesk desk, DeploymentMode mode) {
        this.deploying = deploying;
        this.limits = limits;
        this.running = running;
        this.desk = desk;
        this.mode = mode;
    }

    /**
     * What somebody sends.
     *
     * @param name what he calls it
     */
    record Sent(String name, Origin origin, @Nullable String reason, List<ModelFile> files) {

        Sent {
            name = name.isBlank()
                    ? files.stream().map(ModelFile::name).findFirst().orElse("")
                    : name.strip();
            name = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        }
    }

    /** Keeps a draft, or runs it at once where deployments are direct; says its number. */
    long send(Sent sent, Person by) {
        if (!by.designs() && !(sent.origin() == Origin.ROLLBACK && by.releases())) {
            throw Refused.forbidden("designer.not-designer");
        }
        if (sent.files().isEmpty()) {
            throw Refused.invalid("designer.no-files");
        }
        if (sent.files().stream().map(ModelFile::name).distinct().count()
                < sent.files().size()) {
            throw Refused.invalid("designer.file-twice");
        }
        deploying.attempt(sent.files(), by.id());
        if (running.isSame(sent.files())) {
            throw Refused.conflict("designer.draft-same");
        }
        limits.require(sent.files());
        return mode.isDirect() ? desk.run(sent, by) : desk.keep(sent, by);
    }
}
