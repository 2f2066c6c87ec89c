package org.yidan.call.change;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.organization.Officers;
import org.yidan.organization.Organization;
import org.yidan.organization.Post;
import org.yidan.organization.Role;
import org.yidan.shared.Refused;

/** Who may ask for which change of a call (RULES 1.6). */
@Component
class Applicants {

    private final Officers officers;
    private final Organization organization;

    Applicants(Officers officers, Organization organization) {
        this.officers = officers;
        this.organization = organization;
    }

    void requireMay(Call call, RequestType type, String user) {
        List<Post> posts = officers.postsOf(user);
        boolean may =
                switch (type) {
                    case EXTEND, SUSPEND -> leads(call, posts, Role.UNIT_HANDLER)
                            || leads(call, posts, Role.UNIT_LEADER);
                    case TERMINATE -> leads(call, posts, Role.UNIT_LEADER) || dispatches(call, posts);
                    case WITHDRAW -> called(call, posts, user);
                    case MERGE, MARK_ABUSE -> dispatches(call, posts);
                };
        if (!may) {
            throw Refused.forbidden("call.request-not-yours." + type.name());
        }
    }

    private static boolean leads(Call call, List<Post> posts, Role role) {
        return posts.contains(new Post(call.requireLeadUnit(), role));
    }

    private boolean dispatches(Call call, List<Post> posts) {
        return posts.contains(new Post(organization.countyCommandCenter(call.region()), Role.COUNTY_DISPATCHER))
                || inTownshipCentre(call, posts);
    }

    private boolean inTownshipCentre(Call call, List<Post> posts) {
        String township = call.township();
        return township != null
                && posts.contains(new Post(organization.commandCenterOf(township), Role.TOWNSHIP_DISPATCHER));
    }

    private boolean called(Call call, List<Post> posts, String user) {
        String unit = call.caller().unitCode();
        return call.caller().userId().equals(user)
                || posts.stream().anyMatch(post -> post.unitCode().equals(unit))
                || inTownshipCentre(call, posts);
    }
}
