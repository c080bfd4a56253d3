/** The page of {@link cn.shegong.audit}. */
package cn.shegong.audit.ui;
