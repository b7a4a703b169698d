import { publicRouter } from '../../../shared/server/rest/public-api';

export default publicRouter('api::faq.faq');
