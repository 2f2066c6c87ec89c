/** Pages of the audit desk ({@code /audit}) and the same as JSON ({@code /api/audit}); one table page shows every question. */
@NullMarked
package org.yidan.audit.web;

import org.jspecify.annotations.NullMarked;
