export const PRODUCT_NAME = "专业技术人才知识更新工程";
export const SAMPLE_LABEL = "示例数据（非真实上报）";
