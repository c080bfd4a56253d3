/** The pages of {@link cn.shegong.settings}. */
package cn.shegong.settings.ui;
