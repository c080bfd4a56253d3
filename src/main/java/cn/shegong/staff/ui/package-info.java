/** The pages of {@link cn.shegong.staff}. */
package cn.shegong.staff.ui;
