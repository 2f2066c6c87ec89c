package org.yidan.organization.access;

import java.util.List;
import org.yidan.organization.Role;

/**
 * A filter of the task list, found by who holds one of the roles.
 *
 * @param chinese its name
 * @param tasks keys of the user tasks it shows
 */
public record TaskFilter(String chinese, List<Role> roles, List<String> tasks) {}
