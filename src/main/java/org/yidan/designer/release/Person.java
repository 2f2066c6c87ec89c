package org.yidan.designer.release;

import java.util.List;
import org.yidan.organization.Post;
import org.yidan.organization.Role;

/** Who drafts or releases, and in which groups. */
record Person(String id, List<String> groups) {

    boolean designs() {
        return groups.contains("designer") || groups.contains("camunda-admin");
    }

    /** A designer or somebody of a staffing office; whether it is his own draft is asked elsewhere. */
    boolean releases() {
        return groups.contains("designer") || isOfStaffingOffice();
    }

    boolean isOfStaffingOffice() {
        return groups.stream()
                .flatMap(group -> Post.ofGroup(group).stream())
                .anyMatch(post -> post.role() == Role.STAFFING_OFFICE);
    }
}
