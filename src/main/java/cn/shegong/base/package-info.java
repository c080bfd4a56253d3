/** Small types that every feature speaks: failures, problems, progress, who is at the desk, texts. Knows nothing else. */
package cn.shegong.base;
